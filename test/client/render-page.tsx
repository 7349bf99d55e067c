import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType } from 'react'
import { createCaller } from '#client/api/caller'
import { createLife, type Life } from '#client/api/life'
import type { Merchants } from '#client/api/merchants'
import { createApplicationStore } from '#client/form/application/application-store'
import { createSteps } from '#client/form/application/steps'
import { createConsents } from '#client/form/messages/consents'
import { createInbox } from '#client/form/messages/inbox'
import { phone } from '#test/doubles/app/pretend-phone'
import { ServicesProvider } from '../../client/src/form/services'
import type { pretendLiveServer } from './pretend-live-server'
import { pretendMessages } from './pretend-messages'
import { countingKeys, memoryStorage, pretendServer, unreachable } from './pretend-server'

type Server = { readonly merchants: Merchants; readonly life: Life }
type Setting = {
  readonly params?: Readonly<Record<string, string>>
  readonly wechat?: ReturnType<typeof pretendMessages>
}

/** A way to the server that leads nowhere: no network. */
const noCaller = createCaller({
  send: async () => ({ status: 0, headers: {}, body: null }),
  language: () => 'zh-CN',
  session: { token: async () => unreachable, refuse: () => {} },
})

const show = (
  Page: ComponentType,
  { merchants, life }: Server,
  { params = {}, wechat = pretendMessages() }: Setting,
) => {
  phone.opened = []
  phone.params = params
  const [storage, randomKey] = [memoryStorage(), countingKeys()]
  const store = createApplicationStore({ merchants, storage, randomKey })
  const steps = createSteps({ store, merchants, life, storage, randomKey })
  const inbox = createInbox(wechat.messages)
  const inboxBalance = () => inbox.state().consents
  const consents = createConsents({ ...wechat, inboxBalance, storage, randomKey })
  const { unmount } = render(
    <ServicesProvider value={{ store, steps, inbox, consents, caller: noCaller, onNetworkBack: () => {} }}>
      <Page />
    </ServicesProvider>,
  )
  return { user: userEvent.setup(), store, storage, wechat, unmount, opened: () => phone.opened }
}

const noLife = createLife({ call: async () => unreachable })

/** Shows a page to a seller whose server and phone are in memory. */
export const renderPage = (
  Page: ComponentType,
  {
    server = pretendServer(),
    ...setting
  }: Setting & { readonly server?: ReturnType<typeof pretendServer> } = {},
) => ({ ...show(Page, { merchants: server.merchants, life: noLife }, setting), server })

/** Shows a page to a seller whose merchant lives on such a server. */
export const renderLive = (
  Page: ComponentType,
  server: ReturnType<typeof pretendLiveServer>,
  setting: Setting = {},
) => ({ ...show(Page, server, setting), server })
