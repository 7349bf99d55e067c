import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { ChoiceList } from '../../../../client/src/components/input/choice-list'

const choices = [
  { value: 'tea', label: '茶' },
  { value: 'cake', label: '糕点', hint: '自己烤' },
]

const Asked = ({ many = false }: { readonly many?: boolean }) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  return <ChoiceList label="卖什么" choices={choices} chosen={chosen} many={many} onChoose={setChosen} />
}

describe('a list of answers', () => {
  test('replaces the answer when only one may be given', async () => {
    render(<Asked />)
    await userEvent.click(screen.getByRole('radio', { name: /茶/ }))
    await userEvent.click(screen.getByRole('radio', { name: /糕点/ }))
    expect(screen.getByRole('radio', { name: /茶/ }).getAttribute('aria-checked')).toBe('false')
    expect(screen.getByRole('radio', { name: /糕点/ }).getAttribute('aria-checked')).toBe('true')
  })

  test('takes several where several may be given, and takes one back on a second tap', async () => {
    render(<Asked many />)
    await userEvent.click(screen.getByRole('checkbox', { name: /茶/ }))
    await userEvent.click(screen.getByRole('checkbox', { name: /糕点/ }))
    await userEvent.click(screen.getByRole('checkbox', { name: /茶/ }))
    expect(screen.getByRole('checkbox', { name: /茶/ }).getAttribute('aria-checked')).toBe('false')
    expect(screen.getByRole('checkbox', { name: /糕点/ }).getAttribute('aria-checked')).toBe('true')
  })

  test('names its question to a screen reader', () => {
    render(<Asked />)
    expect(screen.getByRole('radiogroup', { name: '卖什么' })).toBeTruthy()
  })

  test('can be answered with the keyboard', async () => {
    render(<Asked />)
    screen.getByRole('radio', { name: /糕点/ }).focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('radio', { name: /糕点/ }).getAttribute('aria-checked')).toBe('true')
  })
})
