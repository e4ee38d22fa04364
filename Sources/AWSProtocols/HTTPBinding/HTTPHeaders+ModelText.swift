import ServiceModel
import WireFormats

extension HTTPHeaders {
  /// All values of a name joined by commas, as HTTP allows to read repeated fields; `nil` where there
  /// are none.
  func joined(_ name: ModelText) -> String? {
    var joined: String?
    let fields = fields
    // By index, so that the texts of other fields stay untouched: nearly all differ in length.
    for index in fields.indices
    where fields[index].name.utf8.count == name.count && Self.isSame(fields[index].name, name) {
      let value = fields[index].value
      joined = joined.map { $0 + ", " + value } ?? value
    }
    return joined
  }

  private static func isSame(_ left: String, _ right: ModelText) -> Bool {
    var left = left
    return left.withUTF8 { left in
      guard left.count == right.count else { return false }
      let right = right.bytes
      for index in 0..<left.count
      where left[index].asciiLowercased != right[index].asciiLowercased {
        return false
      }
      return true
    }
  }
}
