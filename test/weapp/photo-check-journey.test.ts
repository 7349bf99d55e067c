import { photoCheckStory } from '../browser/photo-check-story'
import { openWeappPhone } from './weapp-phone'

describe('photos taken in the mini-program', () => photoCheckStory(openWeappPhone))
