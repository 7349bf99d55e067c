import { openH5Phone } from './h5-phone'
import { shopLifeStory } from './shop-life-story'

describe('the life of a shop, in a browser', () => shopLifeStory(openH5Phone))
