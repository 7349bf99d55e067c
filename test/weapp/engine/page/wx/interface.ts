import { hideNote, openSheet, showNote } from '../overlay'
import { type Fields, field, text } from '../record'
import { asynchronousAll } from './asynchronous'

const ask = (options: Fields) =>
  new Promise<Fields>((resolve) => {
    const answer = (confirm: boolean) => resolve({ confirm, cancel: !confirm, content: '' })
    const title = text(options.title)
    const cancel = options.showCancel === false ? null : () => answer(false)
    const sheet = openSheet(title || text(options.content), cancel, text(options.cancelText, '取消'))
    for (const words of [title, text(options.content)]) {
      const line = document.createElement('p')
      line.textContent = words
      if (words !== '') sheet.content.append(line)
    }
    sheet.button(text(options.confirmText, '确定'), () => {
      sheet.close()
      answer(true)
    })
  })

const chooseAction = ({ itemList, alertText }: Fields) =>
  new Promise<Fields>((resolve, reject) => {
    const sheet = openSheet(text(alertText, '请选择'), () => reject(new Error('cancel')))
    const items: readonly unknown[] = Array.isArray(itemList) ? itemList : []
    if (items.length > 6) throw new Error('itemList should not be longer than 6')
    items.forEach((item, tapIndex) => {
      sheet.button(text(item), () => {
        sheet.close()
        resolve({ tapIndex })
      })
    })
  })

/** `wx`'s dialogs and signs, and the title. */
export const createInterface = (setTitle: (title: string) => void): Fields =>
  asynchronousAll({
    showToast: ({ title, duration }) => showNote(text(title), typeof duration === 'number' ? duration : 1500),
    hideToast: hideNote,
    showLoading: ({ title }) => showNote(text(title, '加载中'), null),
    hideLoading: hideNote,
    showModal: ask,
    showActionSheet: chooseAction,
    setNavigationBarTitle: ({ title }) => setTitle(text(title)),
    setNavigationBarColor: () => undefined,
    showNavigationBarLoading: () => undefined,
    hideNavigationBarLoading: () => undefined,
    setBackgroundColor: () => undefined,
    stopPullDownRefresh: () => undefined,
    hideKeyboard() {
      const blur = field(document.activeElement, 'blur')
      if (typeof blur === 'function') Reflect.apply(blur, document.activeElement, [])
    },
    enableAlertBeforeUnload: () => undefined,
    disableAlertBeforeUnload: () => undefined,
    hideHomeButton: () => undefined,
    showShareMenu: () => undefined,
    hideShareMenu: () => undefined,
  })
