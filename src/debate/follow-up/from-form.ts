import { type Answer, type Bench, byOf, dayOf, pageAnswer, type Visit } from '../../platform/http/index.ts'
import { assessCommitment, assessmentFaults, boundBy } from './assess-commitment.ts'
import { linksOf } from './evidence.ts'
import { assessPage } from './pages/assess-page.tsx'
import { progressPage } from './pages/progress-page.tsx'
import { replyPage } from './pages/reply-page.tsx'
import { withdrawPage } from './pages/withdraw-page.tsx'
import { backTo, type FollowUpPlace, placeOf, problemsOf } from './place.ts'
import { readEvidence } from './read-evidence.ts'
import { replyFaults, replyToAssessment } from './reply-to-assessment.ts'
import { progressFaults, reportProgress } from './report-progress.ts'
import { followUpOf, refuseGone, type ShownAssessment, type ShownReport } from './store.ts'
import { standingAssessment, withdrawAssessment } from './withdraw-assessment.ts'
import { refuseGoneReport, withdrawalFaults, withdrawProgress } from './withdraw-progress.ts'

/** Reports progress from its form. */
export async function progressFromForm(bench: Bench, visit: Visit): Promise<Answer> {
  const place = await placeOf(bench, visit)
  await refuseGone(bench.database.read, place.commitment)
  const { form } = visit
  const { files, faults: unread } = await readEvidence(bench, visit.files('evidence-files'))
  const given = {
    organization: form.organization!,
    text: form.text!,
    asOf: form['as-of']!,
    texts: visit.all('evidence-text').filter((text) => text.trim() !== ''),
    links: linksOf(form['evidence-links']!),
    files,
  }
  const faults = [...progressFaults(given, visit.at), ...unread]
  if (faults.length > 0) return pageAnswer(progressPage({ visit, ...place, problems: problemsOf(visit, faults) }), 422)
  const number = await bench.database.write((queries) => reportProgress(queries, place.commitment, given, byOf(visit)))
  return backTo(visit, place, `progress-${number}`)
}

/** Assesses a commitment from its form. */
export async function assessmentFromForm(bench: Bench, visit: Visit): Promise<Answer> {
  const place = await placeOf(bench, visit)
  await refuseGone(bench.database.read, place.commitment)
  const { form } = visit
  const given = { organization: form.organization!, value: form.value!, reason: form.reason!, asOf: form['as-of']! }
  const faults = assessmentFaults(given, await boundBy(bench.database.read, place.commitment), visit.at)
  if (faults.length > 0) return pageAnswer(assessPage({ visit, ...place, problems: problemsOf(visit, faults) }), 422)
  const number = await bench.database.write((queries) => assessCommitment(queries, place.commitment, given, byOf(visit)))
  return backTo(visit, place, `assessment-${number}`)
}

/** The assessment that an address names, where it can still be replied to and withdrawn. Throws `assessment.not-found`, `assessment.gone`. */
export async function namedAssessment(bench: Bench, visit: Visit, { commitment }: FollowUpPlace): Promise<ShownAssessment> {
  const wanted = Number(visit.params.assessment)
  await standingAssessment(bench.database.read, commitment, wanted)
  const { assessments } = await followUpOf(bench.database.read, commitment, dayOf(visit))
  return assessments.find(({ number, saidOf }) => number === wanted && saidOf === commitment.number)!
}

/** The report that an address names, where it can still be withdrawn. Throws `progress.not-found`, `progress.gone`. */
export async function namedReport(bench: Bench, visit: Visit, { commitment }: FollowUpPlace): Promise<ShownReport> {
  const wanted = Number(visit.params.report)
  await refuseGoneReport(bench.database.read, commitment, wanted)
  const { reports } = await followUpOf(bench.database.read, commitment, dayOf(visit))
  return reports.find(({ number, saidOf }) => number === wanted && saidOf === commitment.number)!
}

/** Records a State's reply from its form. */
export async function replyFromForm(bench: Bench, visit: Visit): Promise<Answer> {
  const place = await placeOf(bench, visit)
  const assessment = await namedAssessment(bench, visit, place)
  const { text, source, date, read, cut } = visit.form
  const given = { text: text!, source: source!, date: date!, isRead: read === 'yes', wordsCut: cut === 'yes' }
  const faults = replyFaults(given, visit.at)
  if (faults.length > 0) return pageAnswer(replyPage({ visit, ...place, problems: problemsOf(visit, faults) }, assessment), 422)
  await bench.database.write((queries) => replyToAssessment(queries, place.commitment, assessment.number, given, byOf(visit)))
  return backTo(visit, place, `assessment-${assessment.number}`)
}

/** Withdraws an assessment from its form. */
export async function assessmentWithdrawn(bench: Bench, visit: Visit): Promise<Answer> {
  const place = await placeOf(bench, visit)
  const assessment = await namedAssessment(bench, visit, place)
  const why = visit.form.why!
  const problems = problemsOf(visit, withdrawalFaults(why))
  if (problems.length > 0) {
    const withdrawn = { what: 'assessment' as const, ...assessment, text: assessment.reason }
    return pageAnswer(withdrawPage({ visit, ...place, problems }, withdrawn), 422)
  }
  await bench.database.write((queries) => withdrawAssessment(queries, place.commitment, assessment.number, why, byOf(visit)))
  return backTo(visit, place, 'follow-up')
}

/** Withdraws a progress report from its form. */
export async function progressWithdrawn(bench: Bench, visit: Visit): Promise<Answer> {
  const place = await placeOf(bench, visit)
  const report = await namedReport(bench, visit, place)
  const why = visit.form.why!
  const problems = problemsOf(visit, withdrawalFaults(why))
  if (problems.length > 0) return pageAnswer(withdrawPage({ visit, ...place, problems }, { what: 'progress', ...report }), 422)
  await bench.database.write((queries) => withdrawProgress(queries, place.commitment, report.number, why, byOf(visit)))
  return backTo(visit, place, 'follow-up')
}
