import { openH5Phone } from './h5-phone'
import { twoPhotoStory } from './two-photo-story'

jest.setTimeout(120_000)

describe('a seller with two papers and a browser', () => twoPhotoStory(openH5Phone))
