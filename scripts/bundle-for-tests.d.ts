/** Bundles the command line, and leaves the path of the bundle in FLAGHOIST_TEST_BUNDLE. */
export default function bundleForTests(): Promise<void>;
