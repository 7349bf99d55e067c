import type { Bucket } from '../contract/requirement'
import type { MerchantStatus } from '../contract/statuses'
import type { InEvery, Language } from './language'

const zh = {
  draft: '还没提交',
  submitted: '已提交，等待审核',
  in_review: '正在审核',
  action_required: '有几项要改',
  active: '可以卖货',
  restricted: '暂时不能卖货',
  suspended: '已暂停',
  closing: '正在退店公示',
  declined: '没有通过',
  lapsed: '太久没填，已失效',
  withdrawn: '已撤回',
  closed: '已关店',
  barred: '永久关闭',
} as const satisfies Readonly<Record<MerchantStatus, string>>

const en: Readonly<Record<keyof typeof zh, string>> = {
  draft: 'Not handed in yet',
  submitted: 'Handed in, waiting for review',
  in_review: 'In review',
  action_required: 'Some items to correct',
  active: 'May sell',
  restricted: 'May not sell for now',
  suspended: 'Suspended',
  closing: 'Closing, notice shown',
  declined: 'Declined',
  lapsed: 'Lapsed for idleness',
  withdrawn: 'Withdrawn',
  closed: 'Closed',
  barred: 'Closed for ever',
}

const bucketZh = {
  now_due: '现在要办',
  later_due: '以后再办',
  overdue: '已经过期限',
  in_review: '审核中',
  done: '办好了',
} as const satisfies Readonly<Record<Bucket, string>>

const bucketEn: Readonly<Record<keyof typeof bucketZh, string>> = {
  now_due: 'Due now',
  later_due: 'Due later',
  overdue: 'Overdue',
  in_review: 'In review',
  done: 'Done',
}

const statuses: InEvery<Readonly<Record<MerchantStatus, string>>> = { 'zh-CN': zh, en }
const buckets: InEvery<Readonly<Record<Bucket, string>>> = { 'zh-CN': bucketZh, en: bucketEn }

export const statusWords = (status: MerchantStatus, language: Language): string => statuses[language][status]

export const bucketWords = (bucket: Bucket, language: Language): string => buckets[language][bucket]
