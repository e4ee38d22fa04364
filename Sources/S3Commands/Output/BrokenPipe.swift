/// What read the output is gone: nothing more can be said to it.
package struct BrokenPipe: Error {}
