extension Schema {
  /// A structure without name and members: what an operation without input or output has.
  public static let empty = Schema(ModelBytes(copying: []), shape: 0)
}
