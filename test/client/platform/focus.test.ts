import { waitFor } from '@testing-library/react'
import { reveal } from '#client/platform/focus'

describe('a field that a link names', () => {
  test('has the cursor when the page is there', async () => {
    document.body.innerHTML = '<div id="field-address"><input aria-label="经营地址"></div>'
    reveal('field-address')
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('经营地址'))
  })

  test('is the one of the newest page, when an earlier page below has it too', async () => {
    document.body.innerHTML =
      '<div id="f"><input aria-label="old"></div><div id="f"><input aria-label="new"></div>'
    reveal('f')
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('new'))
  })
})
