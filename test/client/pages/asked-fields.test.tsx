import { act, cleanup, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import * as z from 'zod/mini'
import { idOf } from '#client/form/application/wanted-field'
import { type MerchantFields, merchantFields } from '#shared/contract/merchant'
import { addresses, linkTo } from '#shared/contract/place'
import { noodleBrand, type Person, walnutFarm } from '#test/fixtures/people'
import AboutPage from '../../../client/src/pages/about/index'
import CheckPage from '../../../client/src/pages/check/index'
import EnterprisePage from '../../../client/src/pages/enterprise/index'
import LabelsPage from '../../../client/src/pages/labels/index'
import LicencePage from '../../../client/src/pages/licence/index'
import { pretendServer } from '../pretend-server'
import { renderPage } from '../render-page'

const pages: Readonly<Record<string, ComponentType>> = {
  [addresses.about]: AboutPage,
  [addresses.enterprise]: EnterprisePage,
  [addresses.licence]: LicencePage,
  [addresses.labels]: LabelsPage,
  [addresses.check]: CheckPage,
}

/** What is asked inside another question or paper, and therefore has no place of its own on its page. */
const askedWithin: Readonly<Partial<Record<keyof MerchantFields, string>>> = {
  // Only some goods have traits: they are asked below the goods.
  traits: '/goods',
  // Every paper stands under its own code.
  licences: 'licence.',
}

/** Between them they are asked everything: a firm with a brand, and a person who sells what others grow. */
const sellers: readonly Person[] = [
  noodleBrand,
  { ...walnutFarm, patch: { ...walnutFarm.patch, making: 'resold' } },
]

const idsOn = (): readonly string[] => [...document.querySelectorAll('[id^="field"]')].map(({ id }) => id)

/** The ids of all that each page asks these sellers. */
async function askedOn(): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = new Map<string, readonly string[]>()
  for (const [address, Page] of Object.entries(pages))
    for (const person of sellers) {
      const { store } = renderPage(Page, { server: pretendServer(person) })
      // The first page has read her application before she comes to the page of questions, which reads none itself.
      if (store.state().phase === 'resting') await act(() => store.load())
      await waitFor(() => expect(store.state().phase).toBe('ready'))
      asked.set(address, [...(asked.get(address) ?? []), ...idsOn()])
      cleanup()
    }
  return asked
}

it('every field is asked for on the page that a link to it leads to', async () => {
  const asked = await askedOn()
  const nowhere = z.keyof(merchantFields).options.filter((field) => {
    const [address = ''] = linkTo({ field, pointer: `/${field}` }).split('?')
    const start = idOf(askedWithin[field] ?? `/${field}`)
    return !(asked.get(address) ?? []).some((id) => id.startsWith(start))
  })
  expect(nowhere).toEqual([])
})
