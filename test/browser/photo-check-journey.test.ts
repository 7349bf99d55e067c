import { openH5Phone } from './h5-phone'
import { photoCheckStory } from './photo-check-story'

jest.setTimeout(120_000)

describe('photos taken in a browser', () => photoCheckStory(openH5Phone))
