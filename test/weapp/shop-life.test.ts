import { shopLifeStory } from '../browser/shop-life-story'
import { openWeappPhone } from './weapp-phone'

jest.setTimeout(60_000)

describe('the life of a shop, in the mini-program', () => shopLifeStory(openWeappPhone))
