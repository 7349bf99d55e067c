import Taro from '@tarojs/taro'

/** A photo on this phone, as it is sent. `path` lives until the app is closed. */
export type Photo = { readonly path: string; readonly bytes: Uint8Array }

/** A picture's pixels: four bytes each, red, green, blue and opacity, row by row from the top. */
export type Pixels = {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/**
 * A photo she took, made light and upright. `width` and `height` are those it was taken with. `pixels` is the picture
 * reduced, for looking at it; `null` on a phone whose WeChat shows us none (before 2.16.1).
 */
type Taken = {
  readonly photo: Photo
  readonly width: number
  readonly height: number
  readonly pixels: Pixels | null
}

/** Taken or chosen; no picture this phone can show (`bytes` are its first); she changed her mind; the phone did not let us. */
export type Chosen =
  | { readonly kind: 'photo'; readonly taken: Taken }
  | { readonly kind: 'unreadable'; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused' }

/** Shows a photo full screen. */
export const enlargePhoto = (path: string): void => {
  void Taro.previewImage({ urls: [path], current: path })
}
