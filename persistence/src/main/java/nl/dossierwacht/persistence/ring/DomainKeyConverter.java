package nl.dossierwacht.persistence.ring;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import nl.dossierwacht.domain.DomainKey;

/** Stores a domain key as the text that the row policies compare. */
@Converter(autoApply = true)
public class DomainKeyConverter implements AttributeConverter<DomainKey, String> {

    @Override
    public String convertToDatabaseColumn(DomainKey key) {
        return key == null ? null : key.value();
    }

    @Override
    public DomainKey convertToEntityAttribute(String value) {
        return value == null ? null : DomainKey.parse(value);
    }
}
