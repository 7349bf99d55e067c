import Taro from '@tarojs/taro'

/** Asks a yes or no question. */
export const ask = async (question: {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
}): Promise<boolean> => {
  const answer = await Taro.showModal({
    title: question.title,
    content: question.text,
    confirmText: question.yes,
    cancelText: question.no,
  })
  return answer.confirm
}
