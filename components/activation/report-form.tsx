'use client';

import { StatusLine } from '@/components/membres/status-line';
import { useLatest } from '@/components/membres/use-latest';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

type Props = { read: FormAction; mark: FormAction };

/** The mails that came back, dropped as files; or one address, typed. */
export function ReportForms({ read, mark }: Props) {
  const [reports, sendReports] = useFormAction(read);
  const [marked, sendMark] = useFormAction(mark);
  const latest = useLatest(reports, marked);
  return (
    <div className="pile-large">
      <StatusLine state={latest} />
      {latest === reports && reports.values?.details && (
        <ul className="petit">
          {reports.values.details.split('\n').map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <form action={sendReports} className="pile pile-courte">
        <Field
          label="Avis de non-remise"
          name="rapports"
          type="file"
          multiple
          accept=".eml,message/rfc822"
          help="Les messages « non remis » que vous avez reçus, enregistrés en .eml. 1 Mo au plus en tout."
          error={reports.fields?.rapports}
        />
        <p>
          <SubmitButton variant="secondaire" pending="Lecture…">
            Lire ces avis
          </SubmitButton>
        </p>
      </form>
      <form action={sendMark} className="pile pile-courte" noValidate>
        <Field
          label="Adresse e-mail qui ne répond plus"
          name="email"
          type="email"
          autoComplete="off"
          defaultValue={marked.values?.email}
          error={marked.fields?.email}
        />
        <Field
          label="Pourquoi"
          name="raison"
          optional
          maxLength={80}
          defaultValue={marked.values?.raison}
          error={marked.fields?.raison}
        />
        <p>
          <SubmitButton variant="secondaire">Marquer cette adresse</SubmitButton>
        </p>
      </form>
    </div>
  );
}
