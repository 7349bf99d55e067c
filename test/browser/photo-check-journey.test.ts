import { openH5Phone } from './h5-phone'
import { photoCheckStory } from './photo-check-story'

describe('photos taken in a browser', () => photoCheckStory(openH5Phone))
