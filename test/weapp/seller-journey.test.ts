import { sellerStory } from '../browser/seller-story'
import { openWeappPhone } from './weapp-phone'

jest.setTimeout(60_000)

describe('a seller with the mini-program', () => {
  sellerStory(openWeappPhone)
})
