import { shopLifeStory } from '../browser/shop-life-story'
import { openWeappPhone } from './weapp-phone'

describe('the life of a shop, in the mini-program', () => shopLifeStory(openWeappPhone))
