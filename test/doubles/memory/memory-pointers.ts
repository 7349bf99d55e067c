import type { Pointer, PointerChange } from '#functions/domain/effects/pointers'

/** The pointers to merchants in memory, as a store writes and reads them; none yet. */
export function memoryPointers() {
  const held = new Map<string, Map<string, Pointer>>()
  const of = (id: string): readonly Pointer[] => [...(held.get(id)?.values() ?? [])]

  return {
    apply(id: string, { added, removed }: PointerChange): void {
      const own = held.get(id) ?? new Map<string, Pointer>()
      for (const pointer of removed) own.delete(JSON.stringify(pointer))
      for (const pointer of added) own.set(JSON.stringify(pointer), pointer)
      held.set(id, own)
    },
    of,
    /** The merchants to which one of these points. */
    idsWhere: (isWanted: (pointer: Pointer) => boolean): string[] =>
      [...held.keys()].filter((id) => of(id).some(isWanted)),
  }
}
