/// What read the output is gone: nothing more can be said to it.
struct BrokenPipe: Error {}
