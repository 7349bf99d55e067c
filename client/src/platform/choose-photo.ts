import { photoFromBrowser } from './browser-photo'
import type { Chosen } from './photo'
import { photoFromWeapp } from './weapp-photo'

/** Lets her take a photo or choose one. `judgedSide`: the long side of the pixels that come with it. */
export const choosePhoto = (judgedSide: number): Promise<Chosen> =>
  process.env.TARO_ENV === 'h5' ? photoFromBrowser(judgedSide) : photoFromWeapp(judgedSide)
