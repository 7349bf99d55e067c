import type { Locator, Page } from 'playwright-core'
import { zh } from '#client/words/zh'
import { tinyJpeg } from '#test/fixtures/photos'
import { smallestApplication as tea } from '#test/fixtures/smallest-application'

const [licence] = tea.licences

/** What is on the screen: in a browser the pages below the top one stay in the document, hidden. */
export type Screen = { readonly page: () => Page; readonly top: () => Locator | Page }

/** How a seller goes through the app with her thumb, page by page, the same on every phone. */
export function sellerSteps({ page, top }: Screen) {
  const button = (name: string) => top().getByRole('button', { name, exact: true })
  const radio = (name: string) => top().getByRole('radio', { name })
  const checkbox = (name: string) => top().getByRole('checkbox', { name })
  const heading = (name: string) => top().getByRole('heading', { name }).waitFor()
  const fill = async (label: string, value: string) => {
    await top().getByLabel(label, { exact: true }).fill(value)
    await top().getByLabel(label, { exact: true }).blur()
  }
  const photograph = async (taking: Locator) => {
    const chooser = page().waitForEvent('filechooser')
    await taking.tap()
    const buffer = Buffer.from(tinyJpeg(1200, 900))
    await (await chooser).setFiles({ name: 'licence.jpg', mimeType: 'image/jpeg', buffer })
  }

  return {
    button,
    fill,
    heading,

    async learnPapers() {
      await heading(zh.home.welcome)
      await button(zh.home.find).tap()
      await heading(zh.who.title)
      await radio('公司').tap()
      await checkbox('预包装食品').tap()
      await radio('进货来卖').tap()
      await radio('广东').tap()
      await top().getByText('食品经营许可证').first().waitFor()
      await button(zh.who.begin).tap()
    },

    async tellWhoSheIs() {
      await heading(zh.enterprise.title)
      await checkbox(zh.consent.privacy).tap()
      await fill(zh.enterprise.fullName, tea.fullName)
      await fill(zh.enterprise.registrationNumber, tea.registrationNumber)
      await fill(zh.enterprise.legalRepresentative, tea.legalRepresentative)
      await fill(zh.enterprise.contactName, tea.contact.name)
      await fill(zh.enterprise.phone, tea.contact.phone)
      await fill(zh.enterprise.address, tea.address)
      await fill(zh.enterprise.account('公众号'), tea.channels[0].account)
      await button(zh.next).tap()
    },

    async copyLicence() {
      await heading(zh.licence.title)
      const kind = radio('食品经营许可证')
      if (await kind.isVisible()) await kind.tap()
      await fill(zh.licence.number, licence.number)
      await fill(zh.licence.holder, licence.holderName)
      await fill(zh.licence.validFrom, licence.validFrom.replaceAll('-', ''))
      await fill(zh.licence.validTo, licence.validTo.replaceAll('-', ''))
      await checkbox('预包装食品').tap()
      await button(zh.next).tap()
    },

    async photographPapers() {
      await heading(zh.photos.title)
      const taking = button(zh.photos.take)
      await photograph(taking.first())
      await top().getByText(zh.photos.done, { exact: true }).first().waitFor()
      await photograph(taking.first())
      await top().getByText(zh.photos.done, { exact: true }).nth(1).waitFor()
      await button(zh.next).tap()
    },

    async handIn() {
      await heading(zh.check.title)
      await checkbox(zh.consent.noMultilevel).tap()
      await checkbox(zh.consent.truth).tap()
      await top().getByText(zh.check.ready).waitFor()
      await button(zh.check.submit).tap()
      await heading(zh.status.title)
    },
  }
}
