import { twoPhotoStory } from '../browser/two-photo-story'
import { openWeappPhone } from './weapp-phone'

describe('a seller with two papers and the mini-program', () => twoPhotoStory(openWeappPhone))
