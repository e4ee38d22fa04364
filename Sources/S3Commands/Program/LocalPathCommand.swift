/// A command with paths of this machine among its arguments, whose bytes needn't be UTF-8.
package protocol LocalPathCommand {
  /// Those arguments, and perhaps places in S3 beside them.
  var paths: [String] { get }
}
