import AWSProtocols
import WireFormats

/// Keys may hold what XML can't, so listings are asked for percent-encoded, and decoded again.
enum S3Listing {
  private static let note = "s3.encodingTypeIsOurs"

  static let hooks: [Hook] = [
    Hook(
      .beforeParameterBuild, services: ["s3"],
      operations: ["ListObjects", "ListObjectsV2", "ListObjectVersions"]
    ) { call in
      guard call.parameters["EncodingType"] == nil else { return }
      call.parameters["EncodingType"] = "url"
      call.notes[note] = true
    },
    decode("ListObjects", ["Delimiter", "Marker", "NextMarker"], ["Contents": "Key"]),
    decode("ListObjectsV2", ["Delimiter", "Prefix", "StartAfter"], ["Contents": "Key"]),
    decode(
      "ListObjectVersions", ["KeyMarker", "NextKeyMarker", "Prefix", "Delimiter"],
      ["Versions": "Key", "DeleteMarkers": "Key"]),
  ]

  private static func decode(
    _ operation: String, _ members: [String], _ lists: [String: String]
  ) -> Hook {
    let lists = lists.merging(["CommonPrefixes": "Prefix"]) { first, _ in first }
    return Hook(.afterCall, services: ["s3"], operations: [operation]) { call in
      guard call.notes[note] != nil, call.output["EncodingType"].string == "url",
        case .structure(var output) = call.output
      else { return }
      call.output = .null
      for name in members { decode(&output, name) }
      for (list, member) in lists {
        guard case .list(let elements)? = output[list] else { continue }
        output[list] = .list(
          elements.map { element in
            guard case .structure(var structure) = element else { return element }
            decode(&structure, member)
            return .structure(structure)
          })
      }
      call.output = .structure(output)
    }
  }

  private static func decode(_ structure: inout Structure, _ name: String) {
    guard let text = structure[name]?.string else { return }
    structure[name] = .string(PercentEncoding.decode(text, plusIsSpace: true))
  }
}
