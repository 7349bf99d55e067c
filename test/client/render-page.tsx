import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType } from 'react'
import { createApplicationStore } from '#client/form/application-store'
import { createConsents } from '#client/form/consents'
import { createInbox } from '#client/form/inbox'
import { createSubmission } from '#client/form/submission'
import { StoreContext } from '#client/form/use-application'
import { ConsentsContext } from '#client/form/use-consents'
import { InboxContext } from '#client/form/use-inbox'
import { SubmissionContext } from '#client/form/use-submission'
import { phone } from '#test/doubles/pretend-phone'
import { pretendMessages } from './pretend-messages'
import { countingKeys, memoryStorage, pretendServer } from './pretend-server'

/** Shows a page to a seller whose server and phone are in memory. */
export const renderPage = (
  Page: ComponentType,
  {
    server = pretendServer(),
    params = {},
    wechat = pretendMessages(),
  }: {
    readonly server?: ReturnType<typeof pretendServer>
    readonly params?: Readonly<Record<string, string>>
    readonly wechat?: ReturnType<typeof pretendMessages>
  } = {},
) => {
  phone.opened = []
  phone.params = params
  const { merchants } = server
  const [storage, randomKey] = [memoryStorage(), countingKeys()]
  const store = createApplicationStore({ merchants, storage, randomKey })
  const submission = createSubmission({ store, merchants, storage, randomKey })
  const inbox = createInbox(wechat.messages)
  const told = () => inbox.state().consents
  const consents = createConsents({ ...wechat, told, storage, randomKey })
  render(
    <StoreContext.Provider value={store}>
      <SubmissionContext.Provider value={submission}>
        <InboxContext.Provider value={inbox}>
          <ConsentsContext.Provider value={consents}>
            <Page />
          </ConsentsContext.Provider>
        </InboxContext.Provider>
      </SubmissionContext.Provider>
    </StoreContext.Provider>,
  )
  return { user: userEvent.setup(), server, store, storage, wechat, opened: () => phone.opened }
}
