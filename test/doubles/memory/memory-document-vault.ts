import type { DocumentVault, Upload } from '#functions/ports/document-vault'
import type { PhotoType } from '#shared/contract/document'

/** A vault in memory, and the door through which a seller posts her photo. */
export type MemoryDocumentVault = DocumentVault & {
  /** Posts a photo by a form of `openSlot`, as a browser would: 204, or 403 and 400 where S3 says no. */
  readonly post: (upload: Upload, file: Uint8Array) => Promise<number>
  readonly names: () => { readonly sent: readonly string[]; readonly kept: readonly string[] }
  readonly keptNow: (name: string) => Uint8Array | undefined
}

const slotMs = 300_000

/** Photos in memory; forms are as strict as S3's and end by `now`, in milliseconds. */
export function memoryDocumentVault(now: () => number = Date.now): MemoryDocumentVault {
  const sent = new Map<string, Uint8Array>()
  const kept = new Map<string, Uint8Array>()
  const files = new Map<string, Uint8Array>()
  const forms = new Map<string, { name: string; contentType: PhotoType; bytes: number; ends: number }>()
  return {
    async openSlot(name, contentType, bytes) {
      const policy = `policy-${forms.size + 1}`
      forms.set(policy, { name, contentType, bytes, ends: now() + slotMs })
      return {
        url: 'https://vault.example/photos',
        fields: { key: `sent/${name}`, 'Content-Type': contentType, policy },
      }
    },
    async post(upload, file) {
      const form = forms.get(upload.fields.policy ?? '')
      if (form === undefined || form.ends <= now()) return 403
      if (upload.fields.key !== `sent/${form.name}`) return 403
      if (upload.fields['Content-Type'] !== form.contentType) return 403
      if (file.length !== form.bytes) return 400
      sent.set(form.name, file.slice())
      return 204
    },
    sent: async (name) => sent.get(name)?.slice() ?? null,
    keep: async (name, _contentType, bytes) => void kept.set(name, bytes.slice()),
    discardSent: async (name) => void sent.delete(name),
    discardKept: async (name) => void kept.delete(name),
    link: async (name) => `https://vault.example/photos/kept/${name}?signed`,
    async keepFile(name, _contentType, chunks) {
      const sent: Uint8Array[] = []
      for await (const chunk of chunks) sent.push(chunk.slice())
      files.set(name, Buffer.concat(sent))
    },
    file: async (name) => files.get(name)?.slice() ?? null,
    fileLink: async (name) => `https://vault.example/photos/exports/${name}?signed`,
    names: () => ({ sent: [...sent.keys()], kept: [...kept.keys()] }),
    kept: async (name) => kept.get(name)?.slice() ?? null,
    keptNow: (name) => kept.get(name),
  }
}
