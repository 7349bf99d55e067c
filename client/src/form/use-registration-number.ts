import { useEffect, useState } from 'react'
import type { Merchant } from '#shared/contract/merchant'
import { sellerApi } from '../api/seller-api'
import { randomKey } from '../platform/random-key'

/** The registration number of her draft: begun when there is none, saved when the field is left. */
export const useRegistrationNumber = () => {
  const [merchant, setMerchant] = useState<Merchant | null>(null)
  const [typed, setTyped] = useState('')
  const [state, setState] = useState('loading')

  useEffect(() => {
    const begin = async () => {
      const mine = await sellerApi.merchants.list()
      if (!mine.ok) return setState(mine.refusal.kind)
      const first = mine.value.items[0]
      const got = first
        ? { ok: true as const, value: first }
        : await sellerApi.merchants.create({}, randomKey())
      if (!got.ok) return setState(got.refusal.kind)
      setMerchant(got.value)
      setTyped(got.value.registrationNumber ?? '')
      setState('ready')
    }
    void begin()
  }, [])

  const leave = async () => {
    if (!merchant) return
    setState('saving')
    const saved = await sellerApi.merchants.update(merchant.id, merchant.version, {
      registrationNumber: typed,
    })
    if (saved.ok) setMerchant(saved.value)
    setState(saved.ok ? 'saved' : saved.refusal.kind)
  }
  return { typed, setTyped, leave, state, merchant }
}
