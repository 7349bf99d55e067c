import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType } from 'react'
import { createLife, type Life } from '#client/api/life'
import type { Merchants } from '#client/api/merchants'
import { createApplicationStore } from '#client/form/application/application-store'
import { createDeeds } from '#client/form/application/deeds'
import { createSubmission } from '#client/form/application/submission'
import { StoreContext } from '#client/form/application/use-application'
import { DeedsContext } from '#client/form/application/use-deeds'
import { SubmissionContext } from '#client/form/application/use-submission'
import { createConsents } from '#client/form/messages/consents'
import { createInbox } from '#client/form/messages/inbox'
import { ConsentsContext } from '#client/form/messages/use-consents'
import { InboxContext } from '#client/form/messages/use-inbox'
import { phone } from '#test/doubles/pretend-phone'
import type { pretendLiveServer } from './pretend-live-server'
import { pretendMessages } from './pretend-messages'
import { countingKeys, memoryStorage, pretendServer, unreachable } from './pretend-server'

type Server = { readonly merchants: Merchants; readonly life: Life }
type Circumstances = {
  readonly params?: Readonly<Record<string, string>>
  readonly wechat?: ReturnType<typeof pretendMessages>
}

const show = (
  Page: ComponentType,
  { merchants, life }: Server,
  { params = {}, wechat = pretendMessages() }: Circumstances,
) => {
  phone.opened = []
  phone.params = params
  const [storage, randomKey] = [memoryStorage(), countingKeys()]
  const store = createApplicationStore({ merchants, storage, randomKey })
  const submission = createSubmission({ store, merchants, storage, randomKey })
  const deeds = createDeeds({ store, life, storage, randomKey })
  const inbox = createInbox(wechat.messages)
  const told = () => inbox.state().consents
  const consents = createConsents({ ...wechat, told, storage, randomKey })
  const { unmount } = render(
    <StoreContext.Provider value={store}>
      <SubmissionContext.Provider value={submission}>
        <DeedsContext.Provider value={deeds}>
          <InboxContext.Provider value={inbox}>
            <ConsentsContext.Provider value={consents}>
              <Page />
            </ConsentsContext.Provider>
          </InboxContext.Provider>
        </DeedsContext.Provider>
      </SubmissionContext.Provider>
    </StoreContext.Provider>,
  )
  return { user: userEvent.setup(), store, storage, wechat, unmount, opened: () => phone.opened }
}

const noLife = createLife({ call: async () => unreachable })

/** Shows a page to a seller whose server and phone are in memory. */
export const renderPage = (
  Page: ComponentType,
  {
    server = pretendServer(),
    ...circumstances
  }: Circumstances & { readonly server?: ReturnType<typeof pretendServer> } = {},
) => ({ ...show(Page, { merchants: server.merchants, life: noLife }, circumstances), server })

/** Shows a page to a seller whose merchant lives on such a server. */
export const renderLive = (
  Page: ComponentType,
  server: ReturnType<typeof pretendLiveServer>,
  circumstances: Circumstances = {},
) => ({ ...show(Page, server, circumstances), server })
