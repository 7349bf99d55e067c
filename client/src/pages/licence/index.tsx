import { linkTo } from '#shared/contract/place'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { Trouble } from '../../components/trouble'
import { useFields } from '../../form/application/use-fields'
import { chosenLicence, licenceKindsOf } from '../../form/paper/licences'
import { papersFor } from '../../form/paper/papers'
import { useReadings } from '../../form/paper/use-readings'
import { isPhotoStale } from '../../form/photo/stale-photo'
import { open as openPage, useParams } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { paperWords } from '../../words/paper-words'
import { words } from '../../words/words'
import { Loaded } from '../loaded'
import { LockNotice } from '../lock-notice'
import { NextButton } from '../next-button'
import { Paper } from './paper'

const Papers = () => {
  const { fields, today } = useFields()
  const found = papersFor(fields, today, phone.language)
  const papers = (found ?? []).filter(({ anyOf }) => licenceKindsOf(anyOf).length > 0)
  if (found === null) {
    return (
      <Trouble
        title={paperWords.licence.answerFirst}
        text=""
        again={{ label: words.home.papers, onTap: () => openPage(linkTo({ page: 'about' })) }}
      />
    )
  }
  return (
    <>
      <LockNotice />
      {papers.length === 0 && <Notice level="info" text={paperWords.licence.nothing} />}
      {papers.map(({ code, anyOf }) => (
        <Paper key={code} kinds={licenceKindsOf(anyOf)} />
      ))}
    </>
  )
}

/** The papers that carry a number, a holder and a term: copied here, photographed on the next page. */
export default function LicencePage() {
  const { field } = useParams()
  const { state, fields, today } = useFields()
  const hers = (papersFor(fields, today, phone.language) ?? []).map(({ anyOf }) =>
    chosenLicence(licenceKindsOf(anyOf), fields, state.merchant?.documents ?? [], field),
  )
  const renewed = hers.find((kind) => kind !== undefined && isPhotoStale(state.known, fields, kind))
  const readings = useReadings(({ at }) =>
    hers.some((kind) => kind !== undefined && at.startsWith(`${kind}/`)),
  )
  return (
    <PageFrame
      title={paperWords.licence.title}
      intro={paperWords.licence.intro}
      footer={
        <NextButton
          link={linkTo(renewed === undefined ? { page: 'photos' } : { photo: renewed })}
          before={readings.accept}
        />
      }
    >
      <Loaded>
        <Papers />
      </Loaded>
    </PageFrame>
  )
}
