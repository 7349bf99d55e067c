import type { PageStack } from '../page-stack'
import { type Fields, text } from '../record'
import { asynchronousAll } from './asynchronous'

/** `wx`'s ways from page to page. */
export const createNavigation = (pages: PageStack): Fields => ({
  createSelectorQuery: () => pages.current().caller.createSelectorQuery(),
  ...asynchronousAll({
    navigateTo: ({ url, events }) => ({ eventChannel: pages.navigateTo(text(url), events) }),
    redirectTo: ({ url }) => pages.redirectTo(text(url)),
    reLaunch: ({ url }) => pages.reLaunch(text(url)),
    switchTab: ({ url }) => pages.switchTab(text(url)),
    navigateBack: ({ delta }) => pages.navigateBack(typeof delta === 'number' ? delta : 1),
    pageScrollTo: ({ scrollTop, selector, offsetTop }) =>
      typeof scrollTop === 'number'
        ? pages.scrollTo(scrollTop)
        : pages.scrollToElement(text(selector), typeof offsetTop === 'number' ? offsetTop : 0),
  }),
})
