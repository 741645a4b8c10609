/**
 * In the place of InstantSearch's reports to its maker's services, which are
 * never made here: nobody learns what an analyst searched for.
 */
const reportNothing = () => () => ({
  $$type: "communique.noReports",
  onStateChange: () => {},
  subscribe: () => {},
  started: () => {},
  unsubscribe: () => {},
});

export const createInsightsMiddleware = reportNothing;
export const createMetadataMiddleware = reportNothing;
export const isMetadataEnabled = () => false;
