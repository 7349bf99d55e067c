import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType } from 'react'
import { createApplicationStore } from '#client/form/application-store'
import { createSubmission } from '#client/form/submission'
import { StoreContext } from '#client/form/use-application'
import { SubmissionContext } from '#client/form/use-submission'
import { phone } from '#test/doubles/pretend-phone'
import { countingKeys, memoryStorage, pretendServer } from './pretend-server'

/** Shows a page to a seller whose server and phone are in memory. */
export const renderPage = (
  Page: ComponentType,
  {
    server = pretendServer(),
    params = {},
  }: {
    readonly server?: ReturnType<typeof pretendServer>
    readonly params?: Readonly<Record<string, string>>
  } = {},
) => {
  phone.opened = []
  phone.params = params
  const { merchants } = server
  const [storage, randomKey] = [memoryStorage(), countingKeys()]
  const store = createApplicationStore({ merchants, storage, randomKey })
  const submission = createSubmission({ store, merchants, storage, randomKey })
  render(
    <StoreContext.Provider value={store}>
      <SubmissionContext.Provider value={submission}>
        <Page />
      </SubmissionContext.Provider>
    </StoreContext.Provider>,
  )
  return { user: userEvent.setup(), server, store, storage, opened: () => phone.opened }
}
