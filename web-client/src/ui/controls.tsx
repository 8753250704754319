import {
  Children, createContext, isValidElement, useContext, useId, type ComponentProps, type ReactNode,
} from 'react';

// The browser's own fields, buttons and forms, with what a reader with any aid is told about them. Anything that moves or opens is left to
// the browser too: it knows the device. What is wrong is said by us, so the browser's own complaints are off.

interface Group {
  id: string;
  name: string;
  props: { 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true };
  chosen: readonly string[];
  choose: (value: string, on: boolean) => void;
}

const Context = createContext<Group | null>(null);
const useGroup = () => {
  const group = useContext(Context);
  if (!group) throw new Error('a part of a field stands outside of one');
  return group;
};

interface Asked {
  children: ReactNode;
  isInvalid?: boolean;
  isRequired?: boolean;
  className?: string;
}

/** What the parts of a field tell of each other: its hint and what is wrong with it, where there are any. */
function useTold({ children, isInvalid = false, isRequired = false }: Asked) {
  const id = useId();
  const parts = Children.toArray(children).filter(isValidElement<{ children?: ReactNode }>);
  const has = (part: unknown) => parts.some((p) => p.type === part && Boolean(p.props.children));
  const told = [has(Hint) && `${id}-hint`, isInvalid && has(FieldError) && `${id}-wrong`].filter(Boolean).join(' ');
  return {
    id,
    labelled: has(Label) ? { 'aria-labelledby': `${id}-label` } : {},
    props: { ...(told && { 'aria-describedby': told }), ...(isInvalid && { 'aria-invalid': true as const }), ...(isRequired && { 'aria-required': true as const }) },
    frame: isInvalid ? { 'data-invalid': true } : {},
  };
}

export function Form({ className = 'form', ...rest }: ComponentProps<'form'>) {
  return <form noValidate className={className} {...rest} />;
}

interface Typed extends Asked {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'url';
  inputMode?: 'numeric';
}
const TypedContext = createContext<Pick<Typed, 'value' | 'onChange' | 'onBlur' | 'type' | 'inputMode'> | null>(null);

/** Something to type in, with a `Label` and an `Input` or a `TextArea`. */
export function TextField({ value, onChange, onBlur, type, inputMode, className = 'text-field', ...asked }: Typed) {
  const { id, props, frame } = useTold(asked);
  return (
    <Context value={{ id, name: id, props, chosen: NONE, choose: stay }}>
      <TypedContext value={{ value, onChange, ...(onBlur && { onBlur }), ...(type && { type }), ...(inputMode && { inputMode }) }}>
        <div className={className} {...frame}>{asked.children}</div>
      </TypedContext>
    </Context>
  );
}
const NONE: readonly string[] = [];
const stay = () => undefined;

function useTyped() {
  const { id, props } = useGroup();
  const typed = useContext(TypedContext);
  if (!typed) throw new Error('an input stands outside of its field');
  const { onChange, value, onBlur } = typed;
  return { typed, common: { ...props, id, value, onBlur, onChange: (e: { currentTarget: { value: string } }) => onChange(e.currentTarget.value) } };
}

export function Input({ className = 'input', ...rest }: ComponentProps<'input'>) {
  const { typed, common } = useTyped();
  return <input type={typed.type ?? 'text'} inputMode={typed.inputMode} {...rest} {...common} className={className} />;
}

export function TextArea(rest: ComponentProps<'textarea'>) {
  return <textarea {...rest} {...useTyped().common} className="text-area" />;
}

/** Of a field a label that the browser knows; of a group the words that name it. */
export function Label({ children }: { children: ReactNode }) {
  const { id } = useGroup();
  const typed = useContext(TypedContext);
  return typed
    ? <label htmlFor={id} className="label">{children}</label>
    : <span id={`${id}-label`} className="label">{children}</span>;
}

/** What helps to answer. */
export function Hint({ children }: { children: ReactNode }) {
  return <span id={`${useGroup().id}-hint`} className="hint">{children}</span>;
}

/** What is wrong, as long as something is. */
export function FieldError({ children }: { children: ReactNode }) {
  const { id, props } = useGroup();
  return props['aria-invalid'] ? <span id={`${id}-wrong`} className="field-error">{children}</span> : null;
}

/** One of several, or none yet: the arrow keys move between them. */
export function RadioGroup({ value, onChange, className = 'radio-group', ...asked }: Asked & { value: string | null; onChange: (value: string) => void }) {
  const { id, labelled, props, frame } = useTold(asked);
  return (
    <Context value={{ id, name: id, props, chosen: value === null ? NONE : [value], choose: onChange }}>
      <div role="radiogroup" className={className} {...labelled} {...props} {...frame}>{asked.children}</div>
    </Context>
  );
}

export function Radio({ value, isDisabled = false, children }: { value: string; isDisabled?: boolean; children: ReactNode }) {
  const { name, chosen, choose } = useGroup();
  return (
    <label className="radio">
      <input type="radio" name={name} disabled={isDisabled} value={value} checked={chosen.includes(value)} onChange={() => choose(value, true)} />
      {children}
    </label>
  );
}

/** Any of several. */
export function CheckboxGroup({ value, onChange, className = 'checkbox-group', 'aria-label': name, ...asked }: Asked & {
  value: readonly string[];
  onChange: (value: string[]) => void;
  'aria-label'?: string;
}) {
  const { id, labelled, props, frame } = useTold(asked);
  const choose = (one: string, on: boolean) => onChange(on ? [...value, one] : value.filter((v) => v !== one));
  // A group takes no such state itself (WAI-ARIA 1.2): its boxes do.
  const { 'aria-describedby': told } = props;
  return (
    <Context value={{ id, name: id, props, chosen: value, choose }}>
      <div role="group" className={className} {...(name ? { 'aria-label': name } : labelled)} {...(told && { 'aria-describedby': told })} {...frame}>{asked.children}</div>
    </Context>
  );
}

type Boxed = { value: string; children: ReactNode } | { isSelected: boolean; onChange: (on: boolean) => void; children: ReactNode };

/** One of a group, or by itself. */
export function Checkbox(box: Boxed) {
  const group = useContext(Context);
  const alone = 'isSelected' in box;
  const checked = alone ? box.isSelected : (group?.chosen.includes(box.value) ?? false);
  const change = (on: boolean) => (alone ? box.onChange(on) : group?.choose(box.value, on));
  return (
    <label className="checkbox">
      <input type="checkbox" checked={checked} onChange={(e) => change(e.currentTarget.checked)} {...(!alone && group?.props['aria-invalid'] && { 'aria-invalid': true })} />
      {box.children}
    </label>
  );
}
