import { useEffect } from 'react'
import { requirementCodes } from '#shared/contract/requirement-codes'
import { ownedFields } from '#shared/rules/owned-fields'
import { reveal } from '../../platform/focus'
import { useParams } from '../../platform/navigation'

/** The id of the element for a field (a JSON pointer) or a paper (its code). */
export const idOf = (path: string): string => `field${path.replace(/[^\w]/g, '-').replace(/^(?!-)/, '-')}`

/** The pointer that a link's `field` names: itself, or the first field of the requirement with this code. */
export const pointerOf = (field: string | undefined): string | undefined => {
  if (field === undefined || field.startsWith('/')) return field
  const code = requirementCodes.find((one) => one === field)
  return code ? (ownedFields(code).fields[0] ?? code) : undefined
}

/** Brings the field that the page's link names into sight, as soon as the page has it. */
export const useWantedField = (ready: boolean): void => {
  const wanted = pointerOf(useParams().field)
  useEffect(() => {
    if (ready && wanted !== undefined) reveal(idOf(wanted))
  }, [ready, wanted])
}
