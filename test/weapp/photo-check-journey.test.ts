import { photoCheckStory } from '../browser/photo-check-story'
import { openWeappPhone } from './weapp-phone'

jest.setTimeout(120_000)

describe('photos taken in the mini-program', () => photoCheckStory(openWeappPhone))
