import AWSProtocols
import ServiceModel
import WireFormats

extension HTTPHeaders {
  /// The fields as `ResponseMetadata` holds them: names in small letters, repeats joined.
  var lowercased: Structure {
    var structure = Structure()
    structure.reserveCapacity(fields.count)
    for field in fields {
      let isLowercase = field.name.utf8.allSatisfy { $0.asciiLowercased == $0 && $0 < 0x80 }
      let name = isLowercase ? field.name : field.name.lowercased()
      if case .string(let earlier)? = structure[name] {
        structure[name] = .string(earlier + ", " + field.value)
      } else {
        structure.append(name, .string(field.value))
      }
    }
    return structure
  }
}
