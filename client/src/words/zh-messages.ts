/** What is said of messages: asking for them, and reading them. */
export const zhMessages = {
  title: '消息',
  empty: '还没有消息。该补什么、什么时候到期，都会写在这里。',
  open: '去看看',
  sent: {
    wechat: {
      sending: '正在发微信',
      sent: '已发微信',
      unknown: '已发微信',
      no_consent: '您没让发微信，只写在这里',
      unreachable: '微信没送到，看这里就行',
      refused: '微信没送到，看这里就行',
      held: '微信晚点发',
    },
    sms: '已发短信',
    call_list: '会有人打电话给您',
    inbox: '写在这里',
  },
  asked: {
    next: '点下去，微信会问：还差东西时，能不能提醒您一次。不同意也能办。',
    submit: '点下去，微信会问：要改的和要补的，能不能各提醒您一次。不同意也能提交。',
    later: '点下去，微信会问：要补的、要到期的，能不能各提醒您一次。不同意也能办。',
  },
  later: '以后再拍',
}
