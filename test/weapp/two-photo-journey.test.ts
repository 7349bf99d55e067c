import { twoPhotoStory } from '../browser/two-photo-story'
import { openWeappPhone } from './weapp-phone'

jest.setTimeout(240_000)

describe('a seller with two papers and the mini-program', () => twoPhotoStory(openWeappPhone))
