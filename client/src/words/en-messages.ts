import type { zhMessages } from './zh-messages'

/** The same in English. */
export const enMessages: typeof zhMessages = {
  title: 'Messages',
  empty: 'No messages yet. What is missing and what ends when will be written here.',
  open: 'Have a look',
  sent: {
    wechat: {
      sending: 'going out by WeChat',
      sent: 'sent by WeChat',
      unknown: 'sent by WeChat',
      no_consent: 'only here: you agreed to no WeChat message',
      unreachable: 'WeChat could not deliver it; it is here',
      refused: 'WeChat could not deliver it; it is here',
      held: 'WeChat will send it later',
    },
    sms: 'sent by SMS',
    call_list: 'somebody will call you',
    inbox: 'written here',
  },
  asked: {
    next: 'WeChat will ask whether we may remind you once of what is missing. You can go on without it.',
    submit:
      'WeChat will ask whether we may remind you once of what to correct and of what is missing. You can hand in without it.',
    later:
      'WeChat will ask whether we may remind you once of what is missing and of what ends. You can go on without it.',
  },
  later: 'Photograph later',
}
