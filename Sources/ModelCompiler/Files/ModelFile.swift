/// Writing what was compiled.
public enum ModelFile {
  /// Writes a file anew.
  ///
  /// - Throws: ``CompileError`` with the system's reason.
  public static func write(_ bytes: [UInt8], to path: String) throws(CompileError) {
    try FileSystem.write(bytes, to: path)
  }
}
