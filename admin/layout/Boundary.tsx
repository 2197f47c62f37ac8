import { Component, type ReactNode } from 'react';
import { ErrorPage } from './ErrorPage';

type Props = { place: string; children: ReactNode };
type State = { error: Error | undefined; place: string };

/** Keeps a broken page from taking the frame with it; a new address is tried afresh. */
export class Boundary extends Component<Props, State> {
  static getDerivedStateFromError(error: Error): Pick<State, 'error'> {
    return { error };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { error: undefined, place };
  }

  override state: State = { error: undefined, place: this.props.place };

  override render() {
    const { error } = this.state;
    return error ? (
      <ErrorPage error={error} resetErrorBoundary={() => this.setState({ error: undefined })} />
    ) : (
      this.props.children
    );
  }
}
