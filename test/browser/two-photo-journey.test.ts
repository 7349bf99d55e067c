import { openH5Phone } from './h5-phone'
import { twoPhotoStory } from './two-photo-story'

describe('a seller with two papers and a browser', () => twoPhotoStory(openH5Phone))
