import { t } from '../../../utils/extension/i18n.ts';

interface Props {
  /** As `parsePack` words them: record and field, a colon, what was found; what was expected. */
  problems: string[];
  file: string;
}

/** Every problem of a refused document, and the same as a file to send to its publisher. */
export const ProblemList = ({ problems, file }: Props) => (
  <>
    <ol class="probs">
      {problems.map((problem) => {
        const { where, what } = splitProblem(problem);
        return (
          <li key={problem}>
            {where !== '' && <p class="mono where">{where}</p>}
            <p>{what}</p>
          </li>
        );
      })}
    </ol>
    <div class="btns">
      <a
        class="btn small"
        download={`${file}.problems.txt`}
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(problems.join('\n'))}`}
      >
        {t('importReport')}
      </a>
    </div>
  </>
);

function splitProblem(problem: string): { where: string; what: string } {
  const colon = problem.indexOf(': ');
  if (colon < 0) return { where: '', what: problem };
  const what = problem.slice(colon + 2);
  return { where: problem.slice(0, colon), what: what.charAt(0).toUpperCase() + what.slice(1) };
}
