import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { linkTo } from '#shared/contract/place'

/** Opens a page of ours by its address (`linkTo` of the contract). WeChat keeps at most ten open. */
export const open = (link: string): void => {
  const deep = Taro.getCurrentPages().length >= 9
  void (deep ? Taro.redirectTo({ url: link }) : Taro.navigateTo({ url: link }))
}

/** Opens a page in the place of this one, so that "back" does not come here again. */
export const openInstead = (link: string): void => {
  void Taro.redirectTo({ url: link })
}

/** Goes back to the first page, whatever is open. */
export const openHome = (): void => {
  void Taro.reLaunch({ url: linkTo({ page: 'home' }) })
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A link typed by hand is taken as it stands: it names no field.
    return text
  }
}

/** The parameters of this page, decoded. */
export const useParams = (): Readonly<Record<string, string | undefined>> => {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? value : decoded(value)]),
  )
}

/** Runs whenever this page comes to the front, the first time too. */
export const useShown = (run: () => void): void => {
  useDidShow(run)
}
