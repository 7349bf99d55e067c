import type { NextAction } from '../contract/requirement'
import type { Language } from './language'

const zh = {
  answer: '请填写下一项',
  upload: '请拍照上传',
  correct: '请改一改这一项',
  submit: '都齐了，请提交',
  wait_review: '不用做什么，等工作人员审核',
  wait_registry: '不用做什么，等登记机关的结果',
  renew: '请办理延续，换上新证',
  recheck: '请核对信息，点一下确认',
  appeal: '可以申诉',
  sell: '一切就绪，可以卖货',
  none: '没有要办的事',
} as const satisfies Readonly<Record<NextAction['code'], string>>

const en: Readonly<Record<keyof typeof zh, string>> = {
  answer: 'Fill in the next item',
  upload: 'Take a photo',
  correct: 'Correct this item',
  submit: 'All is there: hand it in',
  wait_review: 'Nothing to do; staff are looking',
  wait_registry: 'Nothing to do; waiting for the registry',
  renew: 'Renew the paper and send the new one',
  recheck: 'Check your data and confirm with one tap',
  appeal: 'You may appeal',
  sell: 'All in order: you may sell',
  none: 'Nothing to do',
}

/** The one sentence that says what to do next. */
export const nextActionWords = (code: NextAction['code'], language: Language): string =>
  (language === 'zh-CN' ? zh : en)[code]
