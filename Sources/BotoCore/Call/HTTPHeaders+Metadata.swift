import AWSProtocols
import ServiceModel
import WireFormats

extension HTTPHeaders {
  /// The fields as `ResponseMetadata` holds them: names in small letters, repeats joined.
  var lowercased: Structure {
    var structure = Structure()
    structure.reserveCapacity(fields.count)
    for field in fields {
      let isASCII = field.name.withBytes { $0.isASCII }
      let name = isASCII ? field.name.asciiLowercased : field.name.lowercased()
      if case .string(let earlier)? = structure[name] {
        structure[name] = .string(earlier + ", " + field.value)
      } else {
        structure.append(name, .string(field.value))
      }
    }
    return structure
  }
}
