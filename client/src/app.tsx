import { type PropsWithChildren, useEffect, useState } from 'react'
import { createServices, ServicesProvider, startServices } from './form/services'

export default function App({ children }: PropsWithChildren) {
  const [services] = useState(createServices)
  useEffect(() => startServices(services), [services])
  return <ServicesProvider value={services}>{children}</ServicesProvider>
}
