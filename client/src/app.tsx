import type { PropsWithChildren } from 'react'
import { useNetworkReturn } from './form/use-loaded'

export default function App({ children }: PropsWithChildren) {
  useNetworkReturn()
  return children
}
