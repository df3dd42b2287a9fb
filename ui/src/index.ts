export {
  ActionIcon,
  Alert,
  Anchor,
  Autocomplete,
  Box,
  Button,
  Checkbox,
  CloseButton,
  Code,
  CopyButton,
  Group,
  Kbd,
  Loader,
  Menu,
  Modal,
  MultiSelect,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Progress,
  Radio,
  SegmentedControl,
  Select,
  SimpleGrid,
  Skeleton,
  Stack,
  Tabs,
  Text,
  Textarea,
  TextInput,
  Title,
  Tooltip,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
export type { ActDialogProps } from './act/ActDialog.tsx';
export { ActDialog } from './act/ActDialog.tsx';
export { ActReceipt } from './act/ActReceipt.tsx';
export { ConfirmAct } from './act/ConfirmAct.tsx';
export { PinDialog } from './act/PinDialog.tsx';
export { ReasonDialog } from './act/ReasonDialog.tsx';
export type { StatusSegment } from './chart/StatusBar.tsx';
export { StatusBar } from './chart/StatusBar.tsx';
export type { DeskServices, ProblemText, UploadReceipt } from './desk/desk-services.ts';
export { DeskServicesContext, useDesk } from './desk/desk-services.ts';
export { LinkButton } from './desk/link-button.ts';
export { useFilters } from './desk/use-filters.ts';
export type { Answer } from './feedback/Asked.tsx';
export { Asked } from './feedback/Asked.tsx';
export { EmptyState } from './feedback/EmptyState.tsx';
export { ErrorState } from './feedback/ErrorState.tsx';
export { LoadingBlock } from './feedback/LoadingBlock.tsx';
export { Notice } from './feedback/Notice.tsx';
export { ToastStack, useToast } from './feedback/ToastProvider.tsx';
export { downloadBase64 } from './file/download-base64.ts';
export { FileDrop } from './file/FileDrop.tsx';
export { SaveButton } from './file/SaveButton.tsx';
export { DayInput } from './form/DayInput.tsx';
export { ErrorSummary } from './form/ErrorSummary.tsx';
export {
  ChoiceField,
  DateField,
  SecretField,
  TextAreaField,
  TextField,
} from './form/FormField.tsx';
export { FormFrame } from './form/FormFrame.tsx';
export { fieldId } from './form/field-id.ts';
export { OptionalMark } from './form/OptionalMark.tsx';
export type { Fact } from './page/Facts.tsx';
export { Facts } from './page/Facts.tsx';
export { PageHead } from './page/PageHead.tsx';
export { Panel } from './page/Panel.tsx';
export { ReadingDialog } from './page/ReadingDialog.tsx';
export { RecordPage } from './page/RecordPage.tsx';
export { SplitPage } from './page/SplitPage.tsx';
export { Stamp } from './page/Stamp.tsx';
export type { StateTone } from './page/StateTag.tsx';
export { StateTag } from './page/StateTag.tsx';
export { WorklistPage } from './page/WorklistPage.tsx';
export { PdfView } from './pdf/PdfView.tsx';
export type { PdfText, PdfTextPiece } from './pdf/read-pdf-text.ts';
export { readPdfText } from './pdf/read-pdf-text.ts';
export { BellLink } from './shell/BellLink.tsx';
export { Brand } from './shell/Brand.tsx';
export type { FoundItem } from './shell/found-item.ts';
export type { NavItem } from './shell/nav-item.ts';
export { Shell } from './shell/Shell.tsx';
export type { Column } from './table/column.ts';
export { DataTable } from './table/DataTable.tsx';
export type { LetterKey } from './table/KeysDialog.tsx';
export type { PagedAnswer } from './table/pages-of.ts';
export { nextPage, pagesOf } from './table/pages-of.ts';
export { DateText, TimeText } from './text/DateText.tsx';
export { formatSize } from './text/format-size.ts';
export { isComposing } from './text/is-composing.ts';
export { useDebounced } from './text/use-debounced.ts';
export { UiProvider } from './theme/UiProvider.tsx';
export type { TimelineLine } from './timeline/Timeline.tsx';
export { Timeline } from './timeline/Timeline.tsx';
export { PageDifference } from './verdict/PageDifference.tsx';
export type { VerdictOutcome } from './verdict/VerdictBadge.tsx';
export { VerdictBadge } from './verdict/VerdictBadge.tsx';
export type { SignatureWords } from './verdict/VerdictPanel.tsx';
export { VerdictPanel } from './verdict/VerdictPanel.tsx';
