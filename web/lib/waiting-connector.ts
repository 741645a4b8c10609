import type { Connector } from "instantsearch.js";

type WaitingDescription = {
  $$type: "communique.waiting";
  renderState: Record<string, unknown>;
};

/**
 * A widget that neither asks nor shows anything. What uses it is rendered on the
 * server once more, when the results are there.
 */
export const connectWaiting: Connector<
  WaitingDescription,
  Record<string, unknown>
> =
  (_renderView, unmountView = () => {}) =>
  (widgetParams) => ({
    $$type: "communique.waiting",
    init() {},
    render() {},
    dispose: () => unmountView(),
    getRenderState: (renderState) => renderState,
    getWidgetRenderState: () => ({ widgetParams }),
  });
