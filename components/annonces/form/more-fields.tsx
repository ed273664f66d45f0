import { TermeBoxes } from '@/components/annuaire/form/terme-boxes';
import { Checkbox, Field, Select } from '@/components/ui/field';
import type { FieldProps } from '@/components/ui/use-fields';
import { ANNONCE_MAX } from '@/lib/annonces/words';
import type { Terme } from '@/lib/termes/words';

/** For whom it is published, what it is about, and who may write under it. */
export function MoreFields({
  field,
  structures,
  disciplines,
}: {
  field: FieldProps;
  structures: { id: string; nom: string }[];
  disciplines: Terme[];
}) {
  const box = (name: string) => {
    const { defaultValue, ...rest } = field(name);
    return { ...rest, defaultChecked: defaultValue === 'on' };
  };
  const open = box('commentairesOuverts');
  return (
    <div className="etape">
      <h2>Pour finir</h2>
      {structures.length > 0 && (
        <Select
          label="Au nom de"
          help="La structure dont le nom paraît avec le vôtre."
          optional="unsaid"
          {...field('ficheId')}
        >
          <option value="">Moi, sans structure</option>
          {structures.map(({ id, nom }) => (
            <option key={id} value={id}>
              {nom}
            </option>
          ))}
        </Select>
      )}
      <Field
        label="Lien utile"
        help="Une page qui en dit plus : fiche technique, règlement."
        inputMode="url"
        optional
        maxLength={ANNONCE_MAX.lienUrl}
        {...field('lienUrl')}
      />
      <input type="hidden" name="lienTitre" value={field('lienTitre').defaultValue} />
      <TermeBoxes legend="Disciplines" name="disciplines" choices={disciplines} box={box} />
      <Checkbox
        key={String(open.defaultChecked)}
        label="Permettre les commentaires publics"
        help="Tout le monde peut les lire ; toute personne connectée peut en écrire, et vous pouvez les retirer."
        optional
        {...open}
      />
    </div>
  );
}
